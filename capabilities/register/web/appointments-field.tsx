import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Appointment } from '#engine/access/access.ts';
import { ROLES } from '#engine/access/roles.ts';
import { SelectField } from '#ui/form/select-field.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import { PLACES, type Place, type RegisterName, registerWords, roleWords, scopes } from '../model/index.ts';
import { linesOf } from './cells.tsx';
import { directoryQuery } from './queries.ts';
import styles from './registers.module.css';
import { words } from './words.ts';

interface Props {
  readonly value?: readonly Appointment[];
  readonly onChange?: (value: readonly Appointment[]) => void;
}

/** A person's roles; each asks for just the places that the role is held at. */
export function AppointmentsField({ value = [], onChange }: Props) {
  const w = useWords(words);
  const put = (at: number, next: Appointment) => onChange?.(value.map((one, other) => (other === at ? next : one)));
  return (
    <div>
      {value.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place; two may be equal while being typed
        <div key={at} className={styles.role}>
          <RoleLine one={one} onChange={(next) => put(at, next)} />
          <Button
            size="small"
            style={{ justifySelf: 'start' }}
            onClick={() => onChange?.(value.filter((_, other) => other !== at))}
          >
            {w('removeRole', { n: at + 1 })}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange?.([...value, { role: 'worker' }])}>{w('addRole')}</Button>
    </div>
  );
}

function RoleLine({ one, onChange }: { one: Appointment; onChange: (next: Appointment) => void }) {
  const w = useWords(words);
  const say = useSay();
  const directory = useQuery(directoryQuery).data;
  const { needs, may } = scopes[one.role];
  const lines = (place: Place) => {
    const all = linesOf(directory, registerOf(place)).filter((line) => !line.closed);
    return place === 'teamId'
      ? all.filter((line) => 'enterpriseId' in line && line.enterpriseId === one.enterpriseId)
      : all;
  };
  return (
    <>
      <SelectField
        aria-label={w('role')}
        value={one.role}
        options={ROLES.map((role) => ({ value: role, label: say(roleWords[role]) }))}
        onChange={(role) => onChange({ role })}
      />
      {PLACES.filter((place) => needs.includes(place) || may.includes(place)).map((place) => (
        <SelectField
          key={place}
          aria-label={say(registerWords[registerOf(place)])}
          placeholder={say(registerWords[registerOf(place)])}
          value={one[place]}
          allowClear={!needs.includes(place)}
          options={lines(place).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => onChange(withPlace(one, place, id))}
        />
      ))}
    </>
  );
}

/** Another enterprise has other teams; a place that is cleared is left out, not sent empty. */
function withPlace(one: Appointment, place: Place, id: string | undefined): Appointment {
  const { teamId: _team, ...teamless } = one;
  const kept = place === 'enterpriseId' ? teamless : one;
  return { ...kept, [place]: id };
}

function registerOf(place: Place): RegisterName {
  return place.replace('Id', '') as RegisterName;
}
