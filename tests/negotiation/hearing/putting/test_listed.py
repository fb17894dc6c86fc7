"""What is listed with what is proposed or summed up is proposed."""

from tests.negotiation.talking import talk

GRANTED = "Je vous propose 6 mensualités, la cession de la créance de 118 000 € sur la mairie d'Argentan, et le tarif encadré, réservé aux clients en échéancier."


def test_nothing_of_a_list_that_denies_nothing_is_turned_down() -> None:
    state, _ = talk("impaye", ("Bonjour.", GRANTED))
    found = {name: state.settled_on(name) or state.yours_on(name) for name in ("garantie", "remise")}
    assert {name: p.option for name, p in found.items() if p is not None} == {
        "garantie": "cession",
        "remise": "encadre",
    }
