"""The ledger as a web application on this machine: a dataclass a page, HTML and JSON from the same one."""
