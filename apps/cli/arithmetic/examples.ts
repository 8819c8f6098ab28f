/** For each arithmetic a command line that works as it stands; the help shows it, a test runs it. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  'penalty.late-fee': '--fine 10000 --due 2026-03-02 --on 2026-04-01 --suspended 2026-03-10..2026-03-19',
  'penalty.on-the-spot': '--party entity --fine 3000',
  'wage.extra': '--amount 18000 --percent 75',
  'wage.crime-threshold': '--ordered yes --workers 12 --total 120000 --worker-months 4 --worker-amount 12000',
  'severance.compensation': '--months 41 --monthly-wage 6500 --average-wage 7200',
  'severance.unlawful': '--months 41 --monthly-wage 6500 --average-wage 7200',
  'arbitration.final-award':
    '--minimum-wage 2200 --item overtime=18000 --item severance=25000 --item injury-medical=30000',
};
