"""Print the findings of scenario files: `python tools/check_file.py PATH…`. Exit 1 when any is an error."""

import sys
from pathlib import Path

from trainer.findings.printer import print_findings
from trainer.scenario.load import load_scenario_file


def main(paths: list[str]) -> int:
    """Check the files and print what is found; 0 in order, 1 an error, 2 called wrongly."""
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    findings = [finding for path in paths for finding in load_scenario_file(Path(path)).findings]
    if findings:
        print(print_findings(findings, "fr"))
    return 1 if any(finding.severity == "error" for finding in findings) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
