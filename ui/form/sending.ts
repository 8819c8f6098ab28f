import { Form } from 'antd';
import { useState } from 'react';
import { type ApiRefusal, isApiRefusal } from '../api/refusal.ts';
import { type FieldRow, type Values, valuesOf } from './field-row.ts';

/** What a form sends, and where a "no" to it may stand. */
export interface Sent {
  readonly rows: readonly FieldRow[];
  readonly onSubmit: (values: Values) => Promise<void>;
  /** The fields at which a refusal without a path may stand; where the form has none of them it stands above. */
  readonly fieldsOf?: (refusal: ApiRefusal) => readonly string[];
}

/** Sends a form unless it is `held`. A refusal goes to the field it speaks of; `refusal` is one that no field takes. */
export function useSending({ rows, onSubmit, fieldsOf, held }: Sent & { readonly held: boolean }) {
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (entered: Values) => {
    if (held) return;
    setSending(true);
    setRefusal(null);
    try {
      await onSubmit(valuesOf(rows, entered));
    } catch (error) {
      if (!isApiRefusal(error)) throw error;
      const wrong = errorsAt(error, rows, fieldsOf);
      form.setFields(wrong);
      if (wrong[0]) form.getFieldInstance(wrong[0].name)?.focus?.();
      else setRefusal(error);
    } finally {
      setSending(false);
    }
  };
  return { form, send, sending, refusal, settled: () => setRefusal(null) };
}

/** The refusals that can stand at a field of this form. */
function errorsAt(refusal: ApiRefusal, rows: readonly FieldRow[], fieldsOf: Sent['fieldsOf']) {
  const names = new Set(rows.map((row) => row.name));
  const told = refusal.fields.map(({ path, message }) => ({ name: path.split('.')[0] ?? '', errors: [message] }));
  const known = told.filter(({ name }) => names.has(name));
  if (known.length > 0) return known;
  const name = fieldsOf?.(refusal).find((one) => names.has(one));
  return name === undefined ? [] : [{ name, errors: [refusal.message] }];
}
