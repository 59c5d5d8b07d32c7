"""Who says what: the parts of the reading that no language owns. A language brings its cues and its grammar."""
