"""One connection to headquarters, with its own patience and an end that really ends."""

import http.client
import socket
import ssl
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

from app.adapters.hq_socket import Patience, PlainSocket, TlsSocket, can_read, dialled
from app.sync.protocol import HqGarbage, HqSilent, HqUnreachable, HqWrongKey

# OpenSSL's X509_V_FLAG_NO_CHECK_TIME: a post with a dead clock battery must still sync.
_NO_CHECK_TIME = 0x200000


def pinned(ca_pem: str) -> ssl.SSLContext:
    """TLS 1.3 that trusts headquarters' private CA alone, and no dates."""
    context = ssl.create_default_context(cadata=ca_pem)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_flags = ssl.VerifyFlags(context.verify_flags | _NO_CHECK_TIME)
    return context


class HqConnection:
    """Kept warm between requests; made again when headquarters has closed it meanwhile."""

    def __init__(
        self, url: str, tls: ssl.SSLContext | None = None, patience: Patience | None = None
    ) -> None:
        parts = urlsplit(url)
        self._host = parts.hostname or "127.0.0.1"
        self._port = parts.port or (443 if parts.scheme == "https" else 80)
        self._tls = tls or (ssl.create_default_context() if parts.scheme == "https" else None)
        if self._tls is not None:
            self._tls.sslsocket_class = TlsSocket
        self._patience = patience or Patience()
        self._open: http.client.HTTPConnection | None = None
        self._is_over = False

    @property
    def host(self) -> str:
        return f"{self._host}:{self._port}"

    @property
    def link(self) -> http.client.HTTPConnection | None:
        """What is open, whatever has become of it."""
        return self._open

    @property
    def stands(self) -> bool:
        """Whether a request may go at once."""
        return self._open is not None and not _is_gone(self._open.sock)

    def ready(self) -> http.client.HTTPConnection:
        """A connection that stands.

        Raises:
            HqUnreachable, HqWrongKey
        """
        if self._open is not None and _is_gone(self._open.sock):
            self.abort()
        if self._open is None:
            self._open = self._dialled()
        if self._is_over:
            self.abort()
            raise HqUnreachable(what="over")
        return self._open

    def abort(self) -> None:
        """End it at once: nothing of it is sent again in the background."""
        if self._open is None:
            return
        if self._open.sock is not None:
            linger = (
                struct.pack("ii", 1, 0) if socket.SOL_SOCKET != 0xFFFF else struct.pack("hh", 1, 0)
            )
            self._open.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self._open.close()
        self._open = None

    def hang_up(self) -> None:
        """End it from another thread, which then finds it gone and makes no new one."""
        self._is_over = True
        made = self._open
        if made is not None and made.sock is not None:
            with suppress(OSError):
                # The plain one below TLS: nothing may be written past its seal.
                socket.socket.shutdown(made.sock, socket.SHUT_RDWR)

    def _dialled(self) -> http.client.HTTPConnection:
        try:
            made = dialled(self._host, self._port, self._patience, lambda: self._is_over)
            sock = self._sealed(made)
        except ssl.SSLCertVerificationError as problem:
            raise HqWrongKey(what="tls") from problem
        except OSError as problem:
            raise HqUnreachable(errno=problem.errno or 0) from problem
        link = http.client.HTTPConnection(self._host, self._port)
        link.sock, link.auto_open = sock, 0
        return link

    def _sealed(self, sock: PlainSocket) -> PlainSocket | TlsSocket:
        if self._tls is None:
            return sock
        try:
            sock.settimeout(self._patience.connect_s)
            sealed = self._tls.wrap_socket(sock, server_hostname=self._host)
        except OSError:
            sock.close()
            raise
        assert isinstance(sealed, TlsSocket)
        sealed.begin(self._patience)
        return sealed


@contextmanager
def translated(connection: HqConnection) -> Iterator[None]:
    """Turn what a socket can say into what an officer can be told; the connection ends with it."""
    try:
        yield
    except TimeoutError as problem:
        connection.abort()
        raise HqSilent() from problem
    except (OSError, http.client.RemoteDisconnected, http.client.IncompleteRead) as problem:
        connection.abort()
        raise HqUnreachable(errno=getattr(problem, "errno", None) or 0) from problem
    except http.client.HTTPException as problem:
        connection.abort()
        raise HqGarbage(what=type(problem).__name__) from problem


def _is_gone(sock: socket.socket | None) -> bool:
    """An idle connection that can be read has been closed by the other side."""
    if sock is None:
        return True
    return can_read(sock) and not (isinstance(sock, TlsSocket) and sock.has_only_tickets())
