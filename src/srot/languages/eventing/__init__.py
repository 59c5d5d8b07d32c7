"""Events, the part that no language owns: rules from tables, the scene of an article, and the making of records.

Types are PLOVER's (AGREE, CONSULT, SUPPORT, COOPERATE, AID, YIELD, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE,
COERCE, ASSAULT; its RETREAT is the mode ``retreat`` of YIELD, its INVESTIGATE the mode ``investigate`` of ACCUSE) with DISASTER and
ACCIDENT beside them. ``data/modes.tsv`` lists the modes of each type.
"""
