// The camera over the desk, for as long as it is looked through. Nothing is recorded, nothing is heard.
import { useEffect, useRef, useState } from 'react';

export type Camera = {
  readonly video: React.RefObject<HTMLVideoElement | null>;
  readonly state: 'starting' | 'ready' | 'none' | 'refused' | 'busy';
  /** The picture that stands now; null while there is none. */
  readonly take: () => Promise<Blob | null>;
};

export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<Camera['state']>('starting');
  useEffect(() => {
    let isOver = false;
    let stream: MediaStream | null = null;
    const begin = async () => {
      try {
        const got = await navigator.mediaDevices.getUserMedia({
          video: { width: { ideal: 3840 }, height: { ideal: 2160 } },
          audio: false,
        });
        stream = got;
        if (isOver || video.current === null) {
          end(got);
          return;
        }
        video.current.srcObject = got;
        await video.current.play();
        setState('ready');
      } catch (error) {
        if (!isOver) setState(whyNot(error));
      }
    };
    void begin();
    return () => {
      isOver = true;
      if (stream !== null) end(stream);
    };
  }, []);
  return { video, state, take: () => takeFrom(video.current) };
}

function end(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function whyNot(error: unknown): Camera['state'] {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none';
}

async function takeFrom(video: HTMLVideoElement | null): Promise<Blob | null> {
  if (video === null || video.videoWidth === 0) return null;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
}
