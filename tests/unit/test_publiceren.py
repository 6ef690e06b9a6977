"""The two files that publish the manual, for GitHub Pages and GitLab Pages: they run what is there, and publish what is made.

Nobody sees a mistake in them before the manual is to be published: neither runs on this computer.
"""

import re
from typing import Any

import pytest
import yaml

from macros.__main__ import _parser
from tests.conftest import PROJECT

ACTIONS = {"actions/checkout", "actions/upload-pages-artifact", "actions/deploy-pages"}
"""Those of GitHub itself; of another's nobody knows what it will do tomorrow."""
SITE = str(_parser().parse_args(["site"]).map)


def steps(jobs: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.fixture
def github() -> dict[str, Any]:
    """The jobs on GitHub."""
    text = (PROJECT / ".github" / "workflows" / "publiceren.yml").read_text("utf-8")
    jobs: dict[str, Any] = yaml.safe_load(text)["jobs"]
    return jobs


@pytest.fixture
def gitlab() -> dict[str, Any]:
    """All that stands in the file for GitLab."""
    found: dict[str, Any] = yaml.safe_load((PROJECT / ".gitlab-ci.yml").read_text("utf-8"))
    return found


def test_elke_stap_geeft_een_opdracht_die_er_is(github, gitlab):
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE))
    lines = [step["run"] for step in steps(github) if "run" in step]
    lines += [line for name in gitlab["stages"] for line in gitlab[name]["script"]]
    commands = [line.removeprefix("make ") for line in lines if line.startswith("make ")]
    assert sorted(commands) == ["site", "site", "test", "test"]
    assert set(commands) <= targets
    assert set(lines) - {f"make {command}" for command in commands} == {f"mv {SITE} public"}


def test_gepubliceerd_wordt_de_map_die_gemaakt_is(github, gitlab):
    uploads = [step for step in steps(github) if step.get("uses", "").startswith("actions/upload-pages-artifact@")]
    assert [step["with"]["path"] for step in uploads] == [SITE]
    job = gitlab["publiceren"]
    assert job["script"] == ["make site", f"mv {SITE} public"]  # GitLab publishes no other folder without being told
    assert (job["pages"], job["artifacts"]["paths"]) == (True, ["public"])


def test_op_github_draait_niets_van_een_ander(github):
    uses = [step["uses"].split("@") for step in steps(github) if "uses" in step]
    assert {name for name, _ in uses} == ACTIONS
    assert all(re.fullmatch(r"v\d+", version) for _, version in uses)


def test_publiceren_mag_wat_het_moet_en_gebeurt_pas_na_de_proeven_en_van_de_hoofdtak(github, gitlab):
    job = github["publiceren"]
    # What a job may is all that it names: without `contents` it cannot fetch a manual that is not public.
    assert job["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    assert (job["needs"], job["environment"]["name"]) == ("proeven", "github-pages")
    assert "refs/heads/main" in job["if"]
    place = next(step for step in job["steps"] if step.get("uses", "").startswith("actions/deploy-pages@"))
    assert job["environment"]["url"] == f"${{{{ steps.{place['id']}.outputs.page_url }}}}"
    assert gitlab["stages"].index(gitlab["proeven"]["stage"]) < gitlab["stages"].index(gitlab["publiceren"]["stage"])
    assert gitlab["publiceren"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
