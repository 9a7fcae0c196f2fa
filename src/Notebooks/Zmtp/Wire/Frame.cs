namespace Notebooks.Zmtp.Wire;

/// <summary>A received frame; its body belongs to the reader.</summary>
internal readonly record struct Frame(FrameFlags Flags, byte[] Body)
{
    public bool IsCommand => (Flags & FrameFlags.Command) != 0;

    public bool HasMore => (Flags & FrameFlags.More) != 0;
}
