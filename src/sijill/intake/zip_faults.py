"""What reading a damaged zip file may raise: its directory, its packed bytes, the XML in it."""

import lzma
import zipfile
import zlib
from xml.etree.ElementTree import ParseError

ZIP_FAULTS = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, KeyError, EOFError, ParseError, NotImplementedError, OSError, ValueError)
