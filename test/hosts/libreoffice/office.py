"""LibreOffice started for one script, and closed after it."""
import contextlib, subprocess, time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def put(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not answer")


@contextlib.contextmanager
def desktop(program, folder):
    """The desktop of an office with a profile of its own in the folder."""
    pipe = f"shiquan-{folder.name}"
    profile = (folder / "profile").as_uri()
    office = subprocess.Popen(
        [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", "--nolockcheck", f"--accept=pipe,name={pipe};urp;"]
    )
    try:
        context = connect(pipe)
        found = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        yield found
        try:
            found.terminate()
        except Exception:
            pass  # the bridge falls with the office
        office.wait(30)
    finally:
        office.poll() is None and office.kill()
