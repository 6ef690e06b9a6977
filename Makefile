# De opdrachten van de handleiding. Typ `make` en je ziet ze.
# Written for GNU make 3.81 (macOS) and newer; every path is relative, so the folder's name may hold spaces.

PYTHON_START = sh opzet/python.sh
poort = 8000
schade = 5000

.DEFAULT_GOAL := help
# Each command is one job; two at once (make -j) would only write through each other.
.NOTPARALLEL:
.PHONY: help serve site controle nieuw wijzigingen opmaak test goud mutaties zoek bench schema lock opzet opzet-browser schoon

help: ## Laat deze lijst zien
	@echo "Alle opdrachten van deze handleiding"
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "Wat een opdracht nodig heeft, zet ze de eerste keer zelf klaar."

serve: opzet ## Bekijk de handleiding op http://127.0.0.1:8000; wat je wijzigt zie je meteen (andere poort: poort=8001)
	@$(PYTHON_START) -m macros serve --poort="$(poort)"

site: opzet ## Maak de hele handleiding in de map site/, met pdf's en Word-bestanden
	@$(PYTHON_START) -m macros site

controle: opzet ## Controleer de teksten, zonder iets te maken
	@$(PYTHON_START) -m macros controle

nieuw: opzet ## Begin een nieuwe pagina: make nieuw soort=werkblad naam=mijn-blad (of een reeks: soort=reeks map=../mijn-reeks)
	@$(PYTHON_START) -m macros nieuw "$(soort)" "$(naam)"$(if $(map), --map="$(map)")

wijzigingen: opzet ## Welke pagina's veranderden sinds de vorige uitgave? (sinds=2026-09-01; in de handleiding zetten: uitgave=1.1)
	@$(PYTHON_START) -m macros wijzigingen --sinds="$(sinds)" --uitgave="$(uitgave)"

test: opzet-browser ## Doe alle proeven: opmaak, typen, inhoud, site en browser
	$(PYTHON_START) -m ruff check .
	$(PYTHON_START) -m ruff format --check .
	@echo "mypy kijkt intussen naar de typen, en zegt aan het eind wat het vond"
	@$(PYTHON_START) -m mypy >.cache/typen.txt 2>&1 & typen=$$!; \
	$(PYTHON_START) -m pytest -n auto --dist worksteal; proeven=$$?; \
	wait $$typen; typen=$$?; cat .cache/typen.txt; exit $$((typen | proeven))

goud: opzet ## Schrijf opnieuw wat de tweede reeks geeft, om mee te vergelijken; lees daarna git diff tests/golden
	@$(PYTHON_START) -m tests.goud

mutaties: deel = 0.004
mutaties: zaad = 1 2
mutaties: opzet ## Breek het programma op honderden plekken een beetje: merken de snelle proeven het? (deel=0.004 zaad="1 2")
	@$(PYTHON_START) -m tests.mutaties --deel "$(deel)" --zaad $(zaad)

zoek: opzet ## Zoek langer dan make test naar tekst die iets stuk laat gaan (schade=5000)
	@SCHADE="$(schade)" $(PYTHON_START) -m pytest tests/site/test_schade.py tests/unit/test_yaml_bron.py tests/unit/test_tekst_lezen.py

bench: opzet-browser ## Meet hoe snel en hoe licht alles is, naast andere programma's (alleen een deel: deel=bouw,serve,bezoek,lighthouse,papier,groei)
	@$(PYTHON_START) -m tests.bench --deel "$(deel)"

opmaak: opzet ## Zet de code netjes neer (ruff)
	@$(PYTHON_START) -m ruff check --fix .
	@$(PYTHON_START) -m ruff format .

schema: opzet ## Schrijf de beschrijving van de paginakoppen opnieuw, voor tekstprogramma's
	@$(PYTHON_START) -m macros schema

lock: opzet ## Leg de versies uit pyproject.toml vast in requirements.lock (alles vernieuwen: opties=--upgrade)
	@sh opzet/vastleggen.sh $(opties)

opzet: ## Zet alleen klaar wat nodig is
	@sh opzet/opzet.sh

opzet-browser:
	@sh opzet/opzet.sh --browser

schoon: ## Gooi alles weg wat gemaakt is, ook .venv; de volgende opdracht zet het weer klaar
	@rm -rf .venv .cache site .site-* .zensical.yml
	@find macros opzet tests -name __pycache__ -type d -prune -exec rm -rf {} +
