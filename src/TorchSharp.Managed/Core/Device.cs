using System.Globalization;

namespace TorchSharp;

/// <summary>The types of devices. Tensors of the managed engine are always on the CPU.</summary>
public enum DeviceType
{
    /// <summary>The CPU, the only available device.</summary>
    CPU = 0,
    /// <summary>An NVIDIA GPU.</summary>
    CUDA = 1,
    /// <summary>Intel's MKL-DNN library, as a device.</summary>
    MKLDNN = 2,
    /// <summary>OpenGL.</summary>
    OPENGL = 3,
    /// <summary>OpenCL.</summary>
    OPENCL = 4,
    /// <summary>Intel's library for deep learning.</summary>
    IDEEP = 5,
    /// <summary>An AMD GPU.</summary>
    HIP = 6,
    /// <summary>A field-programmable gate array.</summary>
    FPGA = 7,
    /// <summary>Microsoft's accelerator.</summary>
    MSNPU = 8,
    /// <summary>A device behind XLA, such as a TPU.</summary>
    XLA = 9,
    /// <summary>An Apple GPU.</summary>
    MPS = 13,
    /// <summary>A device for shapes without values.</summary>
    META = 14,
}

public static partial class torch
{
    /// <summary>The CPU.</summary>
    public static readonly Device CPU = new(DeviceType.CPU, -1);

    /// <summary>The device of tensors without values, which is not available.</summary>
    public static readonly Device META = new(DeviceType.META, -1);

    /// <summary>The NVIDIA GPU, which is not available.</summary>
    public static Device CUDA => new(DeviceType.CUDA, -1);

    /// <summary>The Apple GPU, which is not available.</summary>
    public static Device MPS => new(DeviceType.MPS, -1);

    /// <summary>Creates a device from a name such as <c>cpu</c> or <c>cuda:0</c>.</summary>
    public static Device device(string description) => new(description);

    /// <summary>Creates a device from the name of a type and an index.</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>Creates a device from a type and an index.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>Creates a CUDA device from an index.</summary>
    public static Device device(int index) => new(index);

    /// <summary>The device that a tensor is on, such as "cpu" or "cuda:1".</summary>
    public class Device
    {
        /// <summary>Creates a device from its type or name, such as <c>cpu</c> or <c>cuda:0</c>, and its index.</summary>
        public Device(string description)
        {
            string[] parts = description.Split(':');
            type = Parse(parts[0]);
            index = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : -1;
        }

        /// <summary>Creates a device from its type or name, such as <c>cpu</c> or <c>cuda:0</c>, and its index.</summary>
        public Device(string deviceType, int index = -1)
            : this(Parse(deviceType), index)
        {
        }

        /// <summary>Creates a device from its type or name, such as <c>cpu</c> or <c>cuda:0</c>, and its index.</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>Creates a device from its type or name, such as <c>cpu</c> or <c>cuda:0</c>, and its index.</summary>
        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>The type of the device.</summary>
        public DeviceType type { get; }

        /// <summary>The index of the device among those of its type; -1 for the current one.</summary>
        public int index { get; }

        /// <summary>Creates a device from a name.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <inheritdoc/>
        public override string ToString()
        {
            string name = type.ToString().ToLowerInvariant();
            return index < 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{index}");
        }

        /// <summary>Throws an exception unless the device is null or the CPU.</summary>
        internal static void RequireCpu(Device? device)
        {
            if (device is not null && device.type != DeviceType.CPU)
            {
                throw new InvalidOperationException(
                    $"The managed engine computes on the CPU; device '{device}' needs a build with -p:Engine=libtorch.");
            }
        }

        private static DeviceType Parse(string name) =>
            Enum.TryParse(name, ignoreCase: true, out DeviceType type) ? type
                : throw new ArgumentException($"'{name}' is not a device type; 'cpu' is one.", nameof(name));
    }

    /// <summary>Returns whether an NVIDIA GPU is available: always false.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>Returns whether an Apple GPU is available: always false.</summary>
    public static bool mps_is_available() => false;

    /// <summary>Functions for NVIDIA GPUs, none of which are available.</summary>
    public static class cuda
    {
        /// <summary>Returns whether an NVIDIA GPU is available: always false.</summary>
        public static bool is_available() => false;

        /// <summary>Returns whether cuDNN is available: always false.</summary>
        public static bool is_cudnn_available() => false;

        /// <summary>Returns the number of NVIDIA GPUs: always 0.</summary>
        public static int device_count() => 0;

        /// <summary>Does nothing: there is no CUDA device whose generator could be seeded.</summary>
        public static void manual_seed(long seed)
        {
        }

        /// <summary>Does nothing: there is no CUDA device whose generator could be seeded.</summary>
        public static void manual_seed_all(long seed)
        {
        }

        /// <summary>Returns immediately: there is no CUDA device to wait for.</summary>
        public static void synchronize(Device? device = null)
        {
        }
    }
}
