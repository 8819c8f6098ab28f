export interface FieldRefusal {
  /** Path of the field in the request's body, e.g. `dueOn` or `photos.0`. */
  readonly path: string;
  readonly message: string;
}

/** A "no" of the server, in the user's language, or a request that never got there (`network.*`). */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldRefusal[];

  constructor(
    status: number,
    told: { code: string; message: string; details?: Record<string, unknown>; fields?: FieldRefusal[] },
  ) {
    super(told.message);
    this.name = 'ApiRefusal';
    this.status = status;
    this.code = told.code;
    this.details = told.details ?? {};
    this.fields = told.fields ?? [];
  }
}

/** Reads what a failed answer says; an answer that is none of ours becomes `fallback`. */
export function refusalFrom(status: number, text: string, fallback: string): ApiRefusal {
  try {
    const told: unknown = JSON.parse(text);
    if (isTold(told)) return new ApiRefusal(status, told);
  } catch {
    // A proxy's HTML page, or nothing at all: the words below say so.
  }
  return new ApiRefusal(status, { code: 'network.unreadable', message: fallback });
}

export function isApiRefusal(error: unknown, code?: string): error is ApiRefusal {
  return error instanceof ApiRefusal && (code === undefined || error.code === code);
}

function isTold(told: unknown): told is { code: string; message: string } {
  return (
    typeof told === 'object' &&
    told !== null &&
    'code' in told &&
    typeof told.code === 'string' &&
    'message' in told &&
    typeof told.message === 'string'
  );
}
