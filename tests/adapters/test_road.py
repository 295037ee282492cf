"""Whether there is a road, asked of this machine's own network."""

import socket

from app.adapters import road


def test_a_door_that_opens_is_told_from_one_that_is_shut(socket_enabled: None) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        url = f"http://127.0.0.1:{door.getsockname()[1]}"
        is_open = road.answers(url)

    assert (is_open, road.answers(url)) == (True, False)


def test_the_own_address_on_the_way_to_headquarters_is_known(socket_enabled: None) -> None:
    assert road.route("http://127.0.0.1:8765") == "127.0.0.1"
