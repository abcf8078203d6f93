// Named one by one, since a package in CommonJS has no names for `import()`.
export { LineCounter, parseDocument } from "yaml";
