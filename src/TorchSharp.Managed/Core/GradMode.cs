namespace TorchSharp.Engine;

/// <summary>Whether operations of this thread are recorded for the backward pass.</summary>
internal sealed class GradMode : IDisposable
{
    [ThreadStatic]
    private static bool s_disabled;

    [ThreadStatic]
    private static bool s_inference;

    private readonly bool _previousDisabled;
    private readonly bool _previousInference;
    private bool _restored;

    /// <summary>Switches the mode immediately; <see cref="Dispose"/> restores the previous mode.</summary>
    internal GradMode(bool enabled, bool inferenceMode = false)
    {
        _previousDisabled = s_disabled;
        _previousInference = s_inference;
        s_disabled = !enabled;
        s_inference |= inferenceMode;
    }

    internal static bool Enabled => !s_disabled;

    internal static bool Inference => s_inference;

    public void Dispose()
    {
        if (_restored)
            return;
        _restored = true;
        s_disabled = _previousDisabled;
        s_inference = _previousInference;
    }
}
