/**
 * What the server process is told at every start, so that the program and not a file in the data folder decides.
 * Durability stays at PostgreSQL's defaults (fsync, full_page_writes, synchronous_commit on).
 */
export function postmasterSettings(port: number, more: Record<string, string>): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // A failed statement may hold names and numbers of people: neither its text nor the values in DETAIL go to the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...more,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
