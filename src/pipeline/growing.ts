/** An object while it is born, without the fields that it lacks; to spread parts into it takes several times as long. */
export type Growing<T> = { -readonly [Field in keyof T]?: T[Field] };
