"""Where stages run. A stage does not know; the results are the same everywhere."""

from srot.engine.base import Engine, GroupStage, Stage, open_engine
from srot.engine.inline import InlineEngine
from srot.engine.process import ProcessEngine

__all__ = ["Engine", "GroupStage", "InlineEngine", "ProcessEngine", "Stage", "open_engine"]
