/** Numbers of 32 bits, one after the other, four bytes each. */
export interface NumberList {
  readonly push: (number: number) => void;
  readonly at: (index: number) => number;
  readonly length: () => number;
}

export function createNumberList(): NumberList {
  let numbers = new Int32Array(1024);
  let length = 0;
  return {
    push: (number) => {
      if (length === numbers.length) {
        const larger = new Int32Array(numbers.length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = number;
      length += 1;
    },
    at: (index) => {
      const number = index < length ? numbers[index] : undefined;
      if (number === undefined) throw new Error(`${index} is behind the end of ${length} numbers`);
      return number;
    },
    length: () => length,
  };
}
