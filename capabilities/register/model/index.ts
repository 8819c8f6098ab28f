/** The registers' one door: what other floors and other capabilities may use. */

export {
  ENTERPRISE_REGISTERS,
  grantable,
  HANDLER_ROLES,
  mayReadHandlers,
  mayReadPerson,
  mayWrite,
  type RegisterVerb,
  readingWays,
  registerGrants,
  writingWays,
} from './access.ts';
export { PLACES, type Place, sameAppointments, scopes } from './appointment.ts';
export { Book, type BookLines } from './book.ts';
export { checkLine, sameLine } from './check-line.ts';
export { type Clerk, checkPerson, completeAppointment, LOGIN_SHAPE, PHONE_SHAPE, samePerson } from './check-person.ts';
export { checkCharacter, isCreditCode, tidyCreditCode } from './credit-code.ts';
export { type Fault, REGISTER_REFUSALS, type RegisterRefusal, SHEET_REFUSALS, type SheetRefusal } from './refusals.ts';
export {
  AGENCY_KINDS,
  type Agency,
  type AgencyKind,
  type AnyLine,
  type Enterprise,
  FIELDS,
  fieldOf,
  LINKS,
  type LineBody,
  linksOf,
  type Person,
  type Post,
  REGISTERS,
  type RegisterLines,
  type RegisterName,
  SITE_KINDS,
  type Site,
  type SiteKind,
  type Squad,
  type Team,
  type Zone,
} from './registers.ts';
export { type SheetColumn, type SheetName, sheetColumns } from './sheet/columns.ts';
export type { Counts, RowFault, SheetRow, SheetRows } from './sheet/part.ts';
export { planSheets, type SheetPlan } from './sheet/plan.ts';
export { isPlainText, LONGEST } from './text.ts';
export { agencyKindWords, idOfWord, registerWords, roleWords, siteKindWords, type Words } from './words.ts';
