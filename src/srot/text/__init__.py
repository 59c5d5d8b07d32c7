"""Script-neutral work on text: normal forms, words, sentences, shingles, romanising, alignment."""
