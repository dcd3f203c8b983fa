// The part of the toolkit that is used; it has no types of its own.
declare module "jsonstat-toolkit" {
  interface Dataset {
    Data(position: Record<string, string>): {value: number | null; status: string | null};
  }
  export default function JSONstat(dataset: object): Dataset;
}
