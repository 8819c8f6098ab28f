/** `MAX_PHOTOS` of the contract, whose module would bring zod along; a test holds the two equal. */
export const MAX_PHOTOS = 20;
