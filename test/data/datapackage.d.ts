// The part of the Frictionless reference implementation that the tests use; it ships no types.
declare module "datapackage" {
  export interface TabularResource {
    name: string;
    valid: boolean;
    errors: Error[];
    tabular: boolean;
    read(options: {relations: boolean; keyed: boolean}): Promise<Record<string, unknown>[]>;
  }
  export const Package: {
    load(
      descriptor: object | string,
      options?: {basePath: string}
    ): Promise<{valid: boolean; errors: Error[]; resources: TabularResource[]}>;
  };
}
