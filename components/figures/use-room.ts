import { useEffect, useState } from 'preact/hooks';

/** How wide a drawing is in its own units, so that its letters are about as large as those beside it. */
interface Room {
  /** Of a drawing that has a column of the page. */
  wide: number;
  /** Of it for names. */
  nameWide: number;
  /** Letters of a name, in kanji. */
  letters: number;
  /** Of a drawing that has the whole page. */
  whole: number;
}

const ofDesk: Room = { wide: 480, nameWide: 150, letters: 12, whole: 760 };
const ofTelephone: Room = { wide: 270, nameWide: 100, letters: 8, whole: 230 };

/** The room of the window as it is, and as it becomes. */
export function useRoom(): Room {
  const [isNarrow, setNarrow] = useState(() => innerWidth < 600);
  useEffect(() => {
    const look = () => setNarrow(innerWidth < 600);
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  return isNarrow ? ofTelephone : ofDesk;
}
