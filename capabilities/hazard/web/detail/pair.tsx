import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A name and what it holds, in a `dl`. */
export function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The way to another hazard. */
export function CodeLink({ code }: { code: string }) {
  return (
    <Link to="/hazards/$code" params={{ code }} className="mono">
      {code}
    </Link>
  );
}
