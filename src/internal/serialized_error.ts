import * as torchErrors from "../python/exceptions.js";
import { OptionsError } from "./options_error.js";

/** An error as it crosses from one thread to another: structured clone would lose the classes and fields of ours. */
export interface SerializedError {
  className: string;
  /** Whether the class is one of ours: the name TypeError, for one, stands for two classes. */
  ours: boolean;
  message: string;
  stack: string | undefined;
  /** What else the error carries, such as the word that is not in the vocabulary or the code of a file system error. */
  fields: Record<string, unknown>;
}

type ErrorClass = new (...args: never[]) => Error;

const ours = classesByName([...Object.values(torchErrors), OptionsError]);
const builtIn = classesByName([Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]);

function classesByName(values: unknown[]): Map<string, ErrorClass> {
  const isErrorClass = (value: unknown): value is ErrorClass =>
    typeof value === "function" && (value === Error || value.prototype instanceof Error);
  return new Map(values.filter(isErrorClass).map((errorClass) => [errorClass.name, errorClass]));
}

/** Makes a class of errors one of ours; who can catch it by its class has loaded the module that calls this. */
export function registerErrorClass(errorClass: ErrorClass): void {
  ours.set(errorClass.name, errorClass);
}

/** What to send of anything that was thrown. */
export function serializeError(thrown: unknown): SerializedError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const className = error.constructor.name;
  const fields = Object.fromEntries(Object.entries(error).filter(([, value]) => isPlain(value)));
  return {
    className,
    ours: ours.get(className) === error.constructor,
    message: error.message,
    stack: error.stack,
    fields,
  };
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean", "bigint"].includes(typeof value);
}

/** The error that was thrown on the other side, of the same class. */
export function reviveError({ className, ours: isOurs, message, stack, fields }: SerializedError): Error {
  const errorClass = (isOurs ? ours : builtIn).get(className) ?? Error;
  // A real error of that class, without calling a constructor whose arguments are not known here.
  const error: Error = Object.setPrototypeOf(new Error(message), errorClass.prototype);
  Object.assign(error, fields);
  Object.defineProperty(error, "stack", { value: stack, writable: true, configurable: true });
  return error;
}
