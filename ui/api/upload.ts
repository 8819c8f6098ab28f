import { headers, refused, unreachable } from './client.ts';

export interface UploadedPhoto {
  /** Content hash under which the photo is kept; commands name photos by it. */
  readonly hash: string;
  readonly originalHash: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** Sends one file to `path`. XMLHttpRequest, because `fetch` does not tell how far an upload has come. */
export function upload<T>(
  path: string,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    for (const [name, value] of Object.entries(headers('POST'))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(refused(request.status, request.responseText));
    };
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
