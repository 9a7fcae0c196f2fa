using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

// Nothing happens until a worker's script calls one of the exported methods.
return;
