let sum = 0;

/** The yardstick: reads every unit of a text and does nothing with it. */
export function readUnits(text) {
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
}

/** Tells the compiler that the sum is wanted. */
export const unitsRead = () => sum;
