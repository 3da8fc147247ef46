/** What a template can be refused for, under jinja2/exceptions.py's names. */

import { TorchError } from "../../python/exceptions.js";

/** The template, or what `raise_exception` was given in it, is wrong. */
export class TemplateError extends TorchError {}
/** The template's text is not Jinja. */
export class TemplateSyntaxError extends TemplateError {
  constructor(message: string, line: number) {
    super(`${message} (line ${line})`);
  }
}
/** A name, or a part of a value, that is not there was used. */
export class UndefinedError extends TemplateError {}
/** The template asks for what Python's sandbox does not let it have. */
export class SecurityError extends TemplateError {}
/** What Jinja in Python has, and this package has not. */
export class Unsupported extends TemplateError {
  constructor(construct: string) {
    super(`${construct} is not supported in chat templates here`);
  }
}
