namespace SkiaSharp;

/// <summary>The second bytes of markers (ITU-T T.81, table B.1).</summary>
internal static class JpegMarker
{
    internal const int Sof0 = 0xC0;
    internal const int Sof2 = 0xC2;
    internal const int Dht = 0xC4;
    internal const int Jpg = 0xC8;
    internal const int Dac = 0xCC;
    internal const int Sof15 = 0xCF;
    internal const int Rst0 = 0xD0;
    internal const int Rst7 = 0xD7;
    internal const int Soi = 0xD8;
    internal const int Eoi = 0xD9;
    internal const int Sos = 0xDA;
    internal const int Dqt = 0xDB;
    internal const int Dri = 0xDD;
    internal const int Dhp = 0xDE;
    internal const int Exp = 0xDF;
    internal const int App0 = 0xE0;
    internal const int App1 = 0xE1;
    internal const int App14 = 0xEE;
    internal const int Tem = 0x01;

    internal static bool IsRestart(int marker) => marker is >= Rst0 and <= Rst7;

    /// <summary>Returns whether a marker stands alone, without a length and contents.</summary>
    internal static bool StandsAlone(int marker) => marker is Tem or (>= Rst0 and <= Eoi);
}
