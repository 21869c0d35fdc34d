import { useEffect, useState } from 'react';
import { useLink } from '../link/use-negotiation.tsx';

/** Now, by the hub's clock, in ms since 1970. Ticks every second while it is on screen. */
export function useHubNow(): number {
  const { clockAhead } = useLink();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + clockAhead;
}

/** What is left until a deadline, in whole units; all zero when it has passed. */
export function timeLeft(until: string, now: number): { days: number; clock: string } {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  return {
    days: Math.floor(seconds / 86_400),
    clock: `${two(hours)}:${two(minutes)}:${two(seconds % 60)}`,
  };
}
