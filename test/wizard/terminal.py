"""Runs a program in a pseudo terminal and plays a person who waits for texts and types.

Standard input: {"command": [...], "cwd": "...", "env": {...}, "script": [["text to wait for", "keys"], ...]}
Standard output: {"code": n, "screen": "..."}, the screen without escape sequences; code -1 where a text never came.
"""
import fcntl, json, os, pty, re, select, signal, struct, sys, termios, time

LIMIT = 20


def plain(data):
    text = data.decode("utf8", "replace").replace("\r", "")
    return re.sub(r"\x1b(\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>78])", "", text)


def play(order):
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(order["cwd"])
        os.execvpe(order["command"][0], order["command"], order["env"])
    # Lines that break would hide the texts that are waited for.
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 60, 240, 0, 0))
    seen, script, start, until = b"", list(order["script"]), 0, time.time() + LIMIT
    while time.time() < until:
        if script and script[0][0] in plain(seen[start:]):
            start = len(seen)
            os.write(terminal, script.pop(0)[1].encode())
        ready, _, _ = select.select([terminal], [], [], 0.05)
        if not ready:
            continue
        try:
            chunk = os.read(terminal, 65536)
        except OSError:
            chunk = b""
        if not chunk:
            _, status = os.waitpid(pid, 0)
            code = os.waitstatus_to_exitcode(status)
            return {"code": -1 if script else code, "screen": plain(seen)}
        seen += chunk
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return {"code": -1, "screen": plain(seen)}


json.dump(play(json.load(sys.stdin)), sys.stdout)
