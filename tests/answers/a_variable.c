/* What is called is no function. */
int unordered_pairs = 0xC3;
