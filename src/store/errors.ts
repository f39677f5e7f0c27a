import { NewsgraphError } from "../model/errors.ts";

/** No server answers at the address. */
export class StoreUnreachableError extends NewsgraphError {}
/** The server does not take the user and password. */
export class StoreCredentialsError extends NewsgraphError {}
/** The database or file cannot be written. */
export class StoreReadOnlyError extends NewsgraphError {}
/** Another process holds the embedded file. */
export class StoreLockedError extends NewsgraphError {}
/** The disk or the database's quota is full. */
export class StoreFullError extends NewsgraphError {}
/** The file exists but is no newsgraph store, or is damaged. */
export class NotAStoreError extends NewsgraphError {}
/** A newer program laid the graph out. */
export class StoreTooNewError extends NewsgraphError {}
/** The statement is wrong or fails when run. */
export class StatementError extends NewsgraphError {}
/** A read was asked for and the statement writes or reaches outside the graph. */
export class StatementRefusedError extends NewsgraphError {}
/** The statement took longer than it was given. */
export class StatementTimeoutError extends NewsgraphError {}
/** Facts that contradict themselves, such as a mention in a sentence that is not there. */
export class InconsistentFactsError extends NewsgraphError {}
