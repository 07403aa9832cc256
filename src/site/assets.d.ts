declare module "*.hbs" {
  const template: (view: object) => string;
  export default template;
}

declare module "*.css" {
  const text: string;
  export default text;
}

/** A program of the browser, bundled, as the text that a page loads. */
declare module "*.ts?text" {
  const text: string;
  export default text;
}

// Its own types are those of the compiler, which is not part of the bundle.
declare module "handlebars/runtime.js" {
  const runtime: {
    registerPartial(name: string, template: (view: object) => string): void;
    registerHelper(name: string, helper: (name: string) => object): void;
    escapeExpression(text: string): string;
    SafeString: new (html: string) => object;
  };
  export default runtime;
}

declare module "*.svg" {
  const text: string;
  export default text;
}
