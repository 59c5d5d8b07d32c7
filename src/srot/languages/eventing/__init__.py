"""Events, the part that no language owns: rules from tables, the scene of an article, and the making of records."""
