import { NodeProgram } from "sigma/rendering";
import type { ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** Which shape a node has: one program draws all four, so a graph of mixed types is one draw call. */
export const shapes = { circle: 0, square: 1, diamond: 2, triangle: 3 } as const;
export type Shape = keyof typeof shapes;

/** What a node needs beyond sigma's own display data. */
export interface ShapeData extends NodeDisplayData {
  readonly shape?: Shape;
  /** Colour of the ring around it. */
  readonly ring?: string;
}

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_place;
varying float v_shape;
varying float v_pixel;
const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  // A triangle whose inscribed circle has 1.3 times the radius: room for corners and ring.
  vec2 offset = radius * 2.6 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_place = offset / radius;
  v_pixel = u_correctionRatio * 2.0 / radius;
  v_shape = a_shape;
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_place;
varying float v_shape;
varying float v_pixel;

float distanceTo(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) {
    vec2 corner = abs(p) - vec2(0.70);
    return length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) - 0.18;
  }
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - 1.12) * 0.7071 - 0.06;
  vec2 q = vec2(abs(p.x), p.y + 0.12);
  return max(q.x * 0.8660 + q.y * 0.5, -q.y) - 0.56;
}

void main() {
  float edge = distanceTo(v_place);
  #ifdef PICKING_MODE
  if (edge > v_pixel) discard;
  gl_FragColor = v_color;
  #else
  float inside = 1.0 - smoothstep(-v_pixel, v_pixel, edge);
  if (inside <= 0.0) discard;
  float ring = smoothstep(-2.4 * v_pixel, -1.0 * v_pixel, edge) * v_ring.a;
  vec4 color = vec4(mix(v_color.rgb, v_ring.rgb, ring), v_color.a);
  gl_FragColor = vec4(color.rgb * color.a, color.a) * inside;
  #endif
}
`;

const uniforms = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;
const third = (2 * Math.PI) / 3;

/** Draws a node as a circle, square, diamond or triangle with a ring, by signed distances in one pass. */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_ring", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [third], [2 * third]],
    };
  }

  processVisibleItem(nodeIndex: number, start: number, data: ShapeData): void {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = shapes[data.shape ?? "circle"];
    array[start + 4] = floatColor(data.color);
    array[start + 5] = floatColor(data.ring ?? "#0000");
    array[start + 6] = nodeIndex;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof uniforms)[number]>): void {
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
