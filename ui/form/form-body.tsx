import { Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { type ApiRefusal, isApiRefusal } from '../api/refusal.ts';
import { Strip } from '../page/page.tsx';
import type { UploadState } from '../photos/uploads.ts';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import { Field } from './field.tsx';
import { type FieldRow, type Values, valuesOf } from './field-row.ts';
import styles from './form.module.css';

interface Props {
  readonly rows: readonly FieldRow[];
  readonly initial?: Values;
  readonly submit: string;
  readonly danger?: boolean;
  readonly onSubmit: (values: Values) => Promise<void>;
  /** Hears every change. */
  readonly onValues?: (values: Values) => void;
  /** What follows from a change, e.g. the zone from the enterprise; it is filled in for the user. */
  readonly follow?: (changed: Values, all: Values) => Values;
  /** The fields at which a refusal without a path may stand; where the form has none of them it stands above. */
  readonly fieldsOf?: (refusal: ApiRefusal) => readonly string[];
  /** Shown with a refusal, e.g. the way out of a stale version; whoever has gone it calls `settled`. */
  readonly wayOut?: (refusal: ApiRefusal, settled: () => void) => ReactNode;
  readonly above?: ReactNode;
}

/** A form made from its rows. Nothing typed is lost by a refusal; each refusal stands at the field it speaks of. */
export function FormBody({ rows, initial = {}, submit, danger, above, onValues, wayOut, ...props }: Props) {
  const w = useWords(own);
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [sending, setSending] = useState(false);
  const [uploads, setUploads] = useState<Readonly<Record<string, UploadState>>>({});
  const states = Object.values(uploads);
  const waiting = states.includes('uploading')
    ? w('waitForPhotos')
    : states.includes('failed')
      ? w('mendPhotos')
      : null;

  const send = async (entered: Values) => {
    if (waiting !== null) return;
    setSending(true);
    setRefusal(null);
    try {
      await props.onSubmit(valuesOf(rows, entered));
    } catch (error) {
      if (!isApiRefusal(error)) throw error;
      const wrong = errorsAt(error, rows, props.fieldsOf);
      form.setFields(wrong);
      if (wrong[0]) form.getFieldInstance(wrong[0].name)?.focus?.();
      else setRefusal(error);
    } finally {
      setSending(false);
    }
  };

  return (
    <Form
      form={form}
      layout="vertical"
      // The browser's own bubbles speak the browser's language.
      noValidate
      className={styles.form ?? ''}
      initialValues={initial}
      requiredMark={(label, { required }) => <RequiredMark label={label} required={required} />}
      scrollToFirstError={{ focus: true }}
      onValuesChange={(changed, all) => {
        const following = props.follow?.(changed, all) ?? {};
        form.setFieldsValue(following);
        onValues?.({ ...all, ...following });
      }}
      onFinish={send}
    >
      <div className={styles.alerts}>
        {above}
        {refusal ? (
          <Strip tone="alarm" action={wayOut?.(refusal, () => setRefusal(null))}>
            {refusal.message}
          </Strip>
        ) : null}
      </div>
      {rows.map((row) => (
        <Field key={row.name} row={row} onUpload={(name, state) => setUploads((now) => ({ ...now, [name]: state }))} />
      ))}
      <div className={styles.foot}>
        <Button type="primary" htmlType="submit" danger={danger ?? false} loading={sending} disabled={waiting !== null}>
          {submit}
        </Button>
        <span role="status">{waiting}</span>
      </div>
    </Form>
  );
}

function RequiredMark({ label, required }: { label: ReactNode; required: boolean }) {
  const w = useWords(own);
  return (
    <>
      {label}
      {required ? <span className="quiet">&nbsp;· {w('required')}</span> : null}
    </>
  );
}

/** The refusals that can stand at a field of this form. */
function errorsAt(refusal: ApiRefusal, rows: readonly FieldRow[], fieldsOf: Props['fieldsOf']) {
  const names = new Set(rows.map((row) => row.name));
  const told = refusal.fields.map(({ path, message }) => ({ name: path.split('.')[0] ?? '', errors: [message] }));
  const known = told.filter(({ name }) => names.has(name));
  if (known.length > 0) return known;
  const name = fieldsOf?.(refusal).find((one) => names.has(one));
  return name === undefined ? [] : [{ name, errors: [refusal.message] }];
}
