import { Link } from '@tanstack/react-router';

/** Where a change of the rules stands with its history. */
export function ChangeLink({ code }: { code: string }) {
  return (
    <Link to="/rules" search={{ tab: 'changes', change: code }} resetScroll={false} className="mono" activeProps={{}}>
      {code}
    </Link>
  );
}
