import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { PhotoUpload } from '../photos/photo-upload.tsx';
import type { UploadState } from '../photos/uploads.ts';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import { ChoiceField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';
import type { FieldRow } from './field-row.ts';
import { PointField } from './point-field.tsx';
import { SelectField } from './select-field.tsx';

interface Props {
  readonly row: FieldRow;
  readonly onUpload: (name: string, state: UploadState) => void;
}

/** One labelled field with its rules. */
export function Field({ row, onUpload }: Props) {
  const w = useWords(own);
  const typed = row.as === 'line' || row.as === 'words' || row.as === 'secret';
  const message = w(typed ? 'fillIn' : 'choose', { label: row.label });
  // `whitespace` makes antd take the value for a text, so it stands only where the value is one.
  const rule = { required: true, message, ...(row.as === 'line' || row.as === 'words' ? { whitespace: true } : {}) };
  return (
    <Form.Item
      name={row.name}
      label={row.label}
      extra={row.hint}
      rules={row.required ? [rule] : []}
      {...(row.as === 'photos' ? { trigger: 'onHashes', validateTrigger: 'onHashes' } : {})}
    >
      {control(row, onUpload)}
    </Form.Item>
  );
}

function control(row: FieldRow, onUpload: Props['onUpload']): ReactNode {
  switch (row.as) {
    case 'line':
      return <Input maxLength={row.most} />;
    case 'secret':
      return <Input type="password" autoComplete={row.fill} />;
    case 'words':
      return <Input.TextArea maxLength={row.most} autoSize={{ minRows: 3, maxRows: 12 }} />;
    case 'day':
      return <DayField today={row.today} from={row.from} least={row.least} quick={row.quick} />;
    case 'photos':
      return <Photos row={row} onUpload={onUpload} />;
    case 'choice':
      return <ChoiceField label={row.label} options={row.options} />;
    case 'pick':
      return <Pick row={row} />;
    case 'own':
      return row.control;
    case 'point':
      return <PointField />;
  }
}

interface PickProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly row: Extract<FieldRow, { as: 'pick' }>;
}

function Pick({ row, value, onChange, ...field }: PickProps) {
  const w = useWords(own);
  return (
    <SelectField
      {...field}
      aria-label={row.label}
      value={value ?? undefined}
      onChange={(chosen) => onChange?.(chosen ?? null)}
      allowClear={!row.required}
      loading={row.waiting ?? false}
      notFoundContent={w('nothing')}
      options={row.options.map(({ value, label }) => ({ value: String(value), label }))}
    />
  );
}

interface PhotosProps {
  readonly row: Extract<FieldRow, { as: 'photos' }>;
  readonly onUpload: Props['onUpload'];
  readonly onHashes?: (hashes: string[]) => void;
}

function Photos({ row, onUpload, onHashes }: PhotosProps) {
  return (
    <PhotoUpload
      label={row.label}
      most={row.most}
      onChange={(hashes, state) => {
        onHashes?.(hashes);
        onUpload(row.name, state);
      }}
    />
  );
}
