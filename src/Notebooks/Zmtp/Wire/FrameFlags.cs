namespace Notebooks.Zmtp.Wire;

/// <summary>The first byte of a frame; the upper five bits are reserved (ZMTP 3.1, RFC 37, Framing).</summary>
[Flags]
internal enum FrameFlags : byte
{
    None = 0,

    /// <summary>Another frame of the same message follows.</summary>
    More = 1,

    /// <summary>The size has eight bytes, not one.</summary>
    Long = 2,

    Command = 4,
}
