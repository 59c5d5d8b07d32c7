"""Speed, memory and growth, stage by stage and end to end: ``python -m benchmarks``."""
