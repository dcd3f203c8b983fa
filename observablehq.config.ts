export default {
  root: "src",
  output: "dist",
  title: "Akson",
  style: "style/index.css",
  sidebar: false, pager: false, toc: false, footer: "f", header: "h",
  globalStylesheets: [],
};
