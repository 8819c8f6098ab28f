import { PageHead } from '#ui/page/page.tsx';

export function RegistersPage() {
  return <PageHead title="名录" />;
}
