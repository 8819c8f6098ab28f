import { z } from 'zod';
import { ROLES } from '#engine/access/roles.ts';
import { isPlainText, LOGIN_SHAPE, LONGEST, PHONE_SHAPE } from '../model/index.ts';

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();
const name = z.string().trim().min(1).max(LONGEST).refine(isPlainText, 'plain text');
const title = z.string().trim().max(LONGEST).refine(isPlainText, 'plain text');
const phone = z.string().trim().regex(PHONE_SHAPE).nullable();
const login = z.string().trim().toLowerCase().regex(LOGIN_SHAPE).nullable();

/** A role with the place where it is held; which places a role asks for says `model/appointment.ts`. */
export const appointment = z.strictObject({
  role: z.enum(ROLES),
  enterpriseId: id.optional(),
  teamId: id.optional(),
  agencyId: id.optional(),
  squadId: id.optional(),
});
const appointments = z.array(appointment).max(20);

export const createPerson = z.strictObject({
  id,
  name,
  title: title.default(''),
  phone: phone.default(null),
  login: login.default(null),
  appointments: appointments.default([]),
});

/** Phone and login stay as they are where they are left out: so a title is changed without reading the phone. */
export const changePerson = z.strictObject({
  name,
  title,
  phone: phone.optional(),
  login: login.optional(),
  appointments,
});

/** Sets the first password of an account, or a new one for somebody who forgot it. */
export const setPassword = z.strictObject({ password: z.string().max(200) });

/** One line of the list: no phone, that is read one by one and leaves a trace. */
export const personLine = z.object({
  id,
  name: z.string(),
  title: z.string(),
  leftOn: day.nullable(),
  hasPhone: z.boolean(),
  appointments,
});
export type PersonLine = z.output<typeof personLine>;

export const personPage = z.object({ rows: z.array(personLine), next: id.nullable() });

export const personRecord = z.object({
  id,
  name: z.string(),
  title: z.string(),
  phone: z.string().nullable(),
  /** Told only to those who manage persons, and to the person. */
  login: z.string().nullable(),
  leftOn: day.nullable(),
  appointments,
});
export type PersonRecord = z.output<typeof personRecord>;

/** One reading of the phone number, or setting of the password, by somebody else. */
export const identityRead = z.object({
  readAt: moment,
  occasion: z.enum(['record', 'export', 'password']),
  name: z.string(),
  title: z.string(),
});
export type IdentityReadView = z.output<typeof identityRead>;

export const myRecord = z.object({ record: personRecord, reads: z.array(identityRead) });
export const changeMyRecord = z.strictObject({ phone });

export const handlers = z.object({ handlers: z.array(z.object({ id, name: z.string(), title: z.string() })) });
