import { Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ApiRefusal } from '../api/refusal.ts';
import { Strip } from '../page/page.tsx';
import type { UploadState } from '../photos/uploads.ts';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import { Field } from './field.tsx';
import type { Values } from './field-row.ts';
import styles from './form.module.css';
import { type Sent, useSending } from './sending.ts';

interface Props extends Sent {
  readonly initial?: Values;
  readonly submit: string;
  readonly danger?: boolean;
  /** Hears every change. */
  readonly onValues?: (values: Values) => void;
  /** What follows from a change, e.g. the zone from the enterprise; it is filled in for the user. */
  readonly follow?: (changed: Values, all: Values) => Values;
  /** Shown with a refusal, e.g. the way out of a stale version; whoever has gone it calls `settled`. */
  readonly wayOut?: (refusal: ApiRefusal, settled: () => void) => ReactNode;
  readonly above?: ReactNode;
}

/** A form made from its rows. Nothing typed is lost by a refusal; each refusal stands at the field it speaks of. */
export function FormBody({ rows, initial = {}, submit, danger, above, onValues, wayOut, ...props }: Props) {
  const { waiting, onUpload } = useUploadsUnderway();
  const { form, send, sending, refusal, settled } = useSending({ ...props, rows, held: waiting !== null });
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
          <Strip tone="alarm" action={wayOut?.(refusal, settled)}>
            {refusal.message}
          </Strip>
        ) : null}
      </div>
      {rows.map((row) => (
        <Field key={row.name} row={row} onUpload={onUpload} />
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

/** How the form's photos stand; `waiting` says why it cannot be sent yet. */
function useUploadsUnderway() {
  const w = useWords(own);
  const [uploads, setUploads] = useState<Readonly<Record<string, UploadState>>>({});
  const states = Object.values(uploads);
  const waiting = states.includes('uploading')
    ? w('waitForPhotos')
    : states.includes('failed')
      ? w('mendPhotos')
      : null;
  const onUpload = (name: string, state: UploadState) => setUploads((now) => ({ ...now, [name]: state }));
  return { waiting, onUpload };
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
