import { useEffect, useRef, useState } from "react";

interface Sample {
  at: number;
  value: number;
}

interface Props {
  source: string;
}

/** A chart that follows a feed and the window's size. */
export function LiveChart({ source }: Props) {
  const [samples, setSamples] = useState<Sample[]>([]);
  const [width, setWidth] = useState(window.innerWidth);
  const canvas = useRef<HTMLCanvasElement>(null);

  // Leaks: each mount adds an interval, and no unmount takes it away.
  useEffect(() => {
    setInterval(async () => {
      const response = await fetch(`/feeds/${source}/latest`);
      const sample: Sample = await response.json();
      setSamples((known) => [...known.slice(-99), sample]);
    }, 1000);
  }, [source]);

  // Does not leak: the effect returns what undoes it.
  useEffect(() => {
    const resize = () => setWidth(window.innerWidth);
    window.addEventListener("resize", resize);
    return () => window.removeEventListener("resize", resize);
  }, []);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    context.clearRect(0, 0, width, 200);
    samples.forEach((sample, i) => context.fillRect(i * 4, 200 - sample.value, 3, sample.value));
  }, [samples, width]);

  return <canvas ref={canvas} width={width} height={200} />;
}
